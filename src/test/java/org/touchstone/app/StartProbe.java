package org.touchstone.app;

/** The program's own start, timed from its first instruction until it ends. */
final class StartProbe {
    private StartProbe() {}

    /** Takes the command line; prints what the program says and, when it ends, how long it took. */
    public static void main(String[] args) {
        long begun = System.nanoTime();
        int code = Main.run(args);
        System.out.println("ended " + (System.nanoTime() - begun) / 1_000_000);
        System.out.flush();
        Runtime.getRuntime().halt(code);
    }
}
