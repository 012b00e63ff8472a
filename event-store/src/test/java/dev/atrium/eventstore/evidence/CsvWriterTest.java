package dev.atrium.eventstore.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+48123",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =HYPERLINK(\"http://evil\")",
                "\uFF1D1+1",
                "=cmd|' /C calc'!A0"
            })
    void nothingIsTakenForAFormula(String hostile) {
        assertThat(CsvWriter.cell(hostile)).startsWith("\"'");
    }

    @Test
    void quotesAndLinesStayInTheirCell() {
        assertThat(CsvWriter.cell("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c\nd\"");
    }

    @Test
    void numbersStayNumbersAndNothingStaysEmpty() {
        assertThat(CsvWriter.cell(17L)).isEqualTo("17");
        assertThat(CsvWriter.cell(null)).isEmpty();
    }
}
