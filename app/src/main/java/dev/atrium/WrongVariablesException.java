package dev.atrium;

import java.util.List;

/** Variables of the environment are missing or malformed: a line for each. */
final class WrongVariablesException extends RuntimeException {

    WrongVariablesException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
