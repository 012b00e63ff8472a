package dev.atrium.web.security.password;

/** How much two texts have in common, read forwards or backwards: 0 nothing, 1 the same. */
final class Likeness {

    private Likeness() {}

    static double of(String one, String other) {
        String backwards = new StringBuilder(other).reverse().toString();
        int common = Math.max(commonSigns(one, other), commonSigns(one, backwards));
        return 2.0 * common / (one.length() + other.length());
    }

    /** The length of the longest sequence of signs that both have in the same order, with gaps. */
    private static int commonSigns(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            for (int column = 1; column <= other.length(); column++) {
                current[column] = one.charAt(row - 1) == other.charAt(column - 1)
                        ? above[column - 1] + 1
                        : Math.max(above[column], current[column - 1]);
            }
            above = current;
        }
        return above[other.length()];
    }
}
