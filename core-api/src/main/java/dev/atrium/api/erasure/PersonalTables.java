package dev.atrium.api.erasure;

import java.util.List;

/** The tables of one module: all of them, so that a new one cannot be forgotten. Each module has a bean of this. */
public record PersonalTables(List<PersonalTable> all) {

    public static PersonalTables of(PersonalTable... tables) {
        return new PersonalTables(List.of(tables));
    }
}
