package dev.atrium.api.postal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodesTest {

    @ParameterizedTest
    @CsvSource({
        "AD, AD500, AD700, AD900, 500",
        "AI, AI-2640, AI2640, 2640, AI-2641",
        "AR, C1070AAM, 1430, 107, C10",
        "AT, 1010, 8020, 101, 10100",
        "AU, 2060, 0800, 206, 20600",
        "AZ, AZ1000, 1000, AZ100, 10000",
        "BB, BB23026, BB11000, 23026, BB230",
        "BE, 1000, 9000, 100, 10000",
        "BG, 1000, 4000, 100, 10000",
        "BH, 317, 1210, 13, 1310",
        "BM, FL07, HM12, F07, 12345",
        "BN, BT2328, KB1133, 2328, B2328",
        "BR, 40301-110, 40301110, 4030-110, 403011",
        "CA, H3Z2Y7, K1A0B1, D1A0B1, H3Z2Y",
        "CH, 3030, 8001, 0123, 303",
        "CL, 834-0457, 8340457, 834, 83404577",
        "CN, 266033, 100000, 26603, 2660333",
        "CO, 111221, 050001, 11122, 1112211",
        "CY, 2008, 3304, 200, 20080",
        "CZ, 10000, 602 00, 1000, 100000",
        "DE, 26133, 01067, 2613, D-26133",
        "DK, 8660, 1050, 866, 86600",
        "EE, 69501, 10111, 6950, 695011",
        "EG, 11511, 12411, 1151, 115111",
        "ES, 28039, 52001, 53001, 2803",
        "FI, 00550, 33100, 0055, 005500",
        "FO, 100, 927, 10, 1000",
        "FR, 33380, 75008, 3338, 333800",
        "GB, SW1A1AA, M1 1AE, SW1A, SW1A 1CA",
        "GG, GY11AA, GY9 3UF, JE11AA, GY1",
        "GI, GX111AA, GX11 1AA, GX12 1AA, GX11",
        "GL, 3900, 3992, 4000, 390",
        "GR, 15124, 104 31, 1512, 151244",
        "HR, 10000, 21000, 1000, 100000",
        "HT, HT6120, 6120, HT612, 61200",
        "HU, 1037, 9700, 0123, 10371",
        "ID, 40115, 10110, 4011, 401155",
        "IE, D02AF30, D6W XY00, B02AF30, D02AF3",
        "IL, 9614303, 96143, 961430, 961",
        "IN, 110034, 560 001, 010034, 11003",
        "IS, 320, 101, 32, 3200",
        "IT, 00144, 20121, 0014, 001444",
        "JE, JE11AA, JE2 3AB, GY11AA, JE1",
        "JP, 154-0023, 1540023, 154-002, 15400233",
        "KR, 03051, 48058, 0305, 110-798",
        "KY, KY1-1100, KY2-2101, KY1, 1100",
        "LB, 2038 3054, 1202, 203, 2038305",
        "LI, 9496, 9485, 9484, 9499",
        "LT, LT-04340, 01001, LT-0434, 043400",
        "LU, L-4750, 1009, 475, L47500",
        "LV, LV-1073, 1010, LV-107, 10733",
        "MC, 98000, 98025, 97000, 9800",
        "MD, MD-2012, 2012, MD-201, 20120",
        "ME, 81257, 85310, 71257, 8125",
        "MT, NXR01, VLT1117, NX01, 1117",
        "MX, 02860, 06000, 0286, 028600",
        "MY, 43000, 50480, 4300, 430000",
        "NL, 1234AB, 1012 JS, 0234AB, 1234A",
        "NO, 0025, 5003, 025, 00255",
        "NZ, 6001, 0620, 600, 60011",
        "PH, 1008, 6000, 100, 10088",
        "PL, 00-950, 30-059, 00950, 0-950",
        "PR, 00930, 00987-1234, 10930, 0093",
        "PT, 2725-079, 1000-001, 2725, 2725-79",
        "RO, 060274, 400001, 06027, 0602744",
        "RU, 247112, 101000, 24711, 2471122",
        "SA, 11564, 12613-4532, 1156, 11564-45",
        "SE, 11349, 403 14, 1134, 113499",
        "SG, 546080, 018956, 54608, 5460800",
        "SI, 4000, SI-1000, 400, 40000",
        "SK, 01001, 811 01, 0100, 010011",
        "SM, 47890, 47899, 47880, 4789",
        "SZ, H100, M200, X100, H10",
        "TH, 10150, 50000, 1015, 101500",
        "TR, 01960, 34000, 0196, 019600",
        "TW, 104, 10617, 10, 1040",
        "UA, 15432, 01001, 1543, 154322",
        "US, 95014, 22162-1010, 9501, 95014-12",
        "VA, 00120, 00120, 00121, 120",
        "VC, VC0100, VC0130, 0100, VC010",
        "VN, 70010, 700000, 7001, 7000000",
        "ZA, 0083, 8001, 083, 00833",
    })
    void aCountryKnowsItsOwnCodes(String country, String right, String alsoRight, String wrong, String alsoWrong) {
        PostalCodeFormat format = PostalCodes.of(country).orElseThrow();

        assertThat(format.read(right)).hasValue(right);
        assertThat(format.read("  " + alsoRight.toLowerCase(Locale.ROOT) + " ")).hasValue(alsoRight);
        assertThat(format.read(wrong)).isEmpty();
        assertThat(format.read(alsoWrong)).isEmpty();
        assertThat(format.read("")).isEmpty();
        assertThat(format.read("<b>" + right)).isEmpty();
    }

    @Test
    void everyCountryHasAFactAndEveryExampleIsRight() {
        assertThat(PostalCodes.countries()).containsExactlyInAnyOrder(Locale.getISOCountries());
        for (String country : PostalCodes.countries()) {
            PostalCodes.of(country)
                    .ifPresent(
                            format -> assertThat(format.read(format.example())).hasValue(format.example()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AE", "AO", "BO", "BS", "BW", "CW", "FJ", "GD", "HK", "JM", "MO", "QA", "RW", "TL", "UG", "ZW"})
    void someCountriesHaveNone(String country) {
        assertThat(PostalCodes.of(country)).isEmpty();
        assertThat(PostalCodes.isServed(country)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CU", "IR", "KP", "SY", "SD", "UM", "XX", ""})
    void someCountriesCannotBeServed(String country) {
        assertThat(PostalCodes.isServed(country)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PL", "GB", "US", "UA", "HK"})
    void mostCountriesAreServed(String country) {
        assertThat(PostalCodes.isServed(country)).isTrue();
    }
}
