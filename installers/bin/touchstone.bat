@echo off
rem Starts Touchstone from the folder it lies in. Needs a Java of version 17 or newer: JAVA_HOME or the path.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "NEWER="
"%JAVA%" --sun-misc-unsafe-memory-access=allow -version >nul 2>&1 && set "NEWER=--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
set "ARCHIVE="
if exist "%HERE%\touchstone.jsa" set "ARCHIVE=-Xshare:auto -XX:SharedArchiveFile="%HERE%\touchstone.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off"
set "WINDOW="
if "%~1"=="" set "WINDOW=1"
if "%~1"=="workstation" set "WINDOW=1"
set "MEMORY="
if defined WINDOW set "MEMORY=-XX:+SuppressFatalErrorMessage -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmn12m -Xmx512m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-ShrinkHeapInSteps"
"%JAVA%" %MEMORY% %ARCHIVE% %NEWER% -jar "%HERE%\touchstone.jar" %*
exit /b %ERRORLEVEL%
