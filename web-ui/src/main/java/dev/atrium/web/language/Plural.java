package dev.atrium.web.language;

/** The plural forms that English and Polish tell apart (CLDR's names, for whole numbers). */
enum Plural {
    ONE,
    FEW,
    MANY;

    static Plural of(Language language, long count) {
        return switch (language) {
            case EN -> count == 1 ? ONE : MANY;
            case PL -> polish(count);
        };
    }

    /** 1 plik; 2, 3, 4, 22 pliki; 0, 5, 12, 21 plików. */
    private static Plural polish(long count) {
        if (count == 1) {
            return ONE;
        }
        long units = count % 10;
        long tens = count / 10 % 10;
        return units >= 2 && units <= 4 && tens != 1 ? FEW : MANY;
    }

    String suffix() {
        return switch (this) {
            case ONE -> ".one";
            case FEW -> ".few";
            case MANY -> ".many";
        };
    }
}
