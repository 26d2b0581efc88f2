@echo off
rem Starts Touchstone from the folder it lies in. Needs a Java of version 17 or newer: JAVA_HOME or the path.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem Options that older versions refuse are given to newer ones only. The file beside a Java says how old it is; asking the
rem Java itself takes as long as half a start and is the last resort.
set "VERSION="
if defined JAVA_HOME if exist "%JAVA_HOME%\release" for /f "usebackq tokens=2 delims=.=+-" %%V in (`findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"`) do set "VERSION=%%~V"
if defined VERSION set "VERSION=%VERSION:"=%"
set "NEWER="
if defined VERSION (
    if %VERSION% GEQ 24 set "NEWER=1"
) else (
    "%JAVA%" --sun-misc-unsafe-memory-access=allow -version >nul 2>&1 && set "NEWER=1"
)
if defined NEWER set "NEWER=--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
set "ARCHIVE="
if exist "%HERE%\touchstone.jsa" set "ARCHIVE=-Xshare:auto -XX:SharedArchiveFile="%HERE%\touchstone.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off"
set "LIBRARY="
if exist "%HERE%\lib\native" set "LIBRARY=-Dorg.sqlite.lib.path="%HERE%\lib\native""
set "WINDOW="
if "%~1"=="" set "WINDOW=1"
if "%~1"=="workstation" set "WINDOW=1"
set "MEMORY="
if defined WINDOW set "MEMORY=-XX:+SuppressFatalErrorMessage -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmn12m -Xmx512m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-ShrinkHeapInSteps"
"%JAVA%" %MEMORY% %ARCHIVE% %LIBRARY% %NEWER% -jar "%HERE%\touchstone.jar" %*
exit /b %ERRORLEVEL%
