package vn.laichau.hatangso.agency.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.FieldError;

class FileNameTest {

    private static Optional<String> fault(String name, FileKind kind) {
        return new FileName(name).fault(kind).map(FieldError::code);
    }

    @ParameterizedTest
    @CsvSource({"150, 0", "151, 1"})
    void hasABoundedLength(int length, int faults) {
        assertThat(fault("x".repeat(length - 4) + ".pdf", FileKind.PDF).stream())
                .hasSize(faults);
        assertThat(fault(null, FileKind.PDF)).contains("not-a-name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a.pdf|PDF|-",
                "A.PDF|PDF|-",
                "a.jpg|JPEG|-",
                "a.jpeg|JPEG|-",
                "a.jpeg|PNG|wrong-extension",
                "a.pdf|PNG|wrong-extension",
                "a.docx|DOCX|-",
                "a.docx|XLSX|wrong-extension",
                "a/b.pdf|PDF|path-in-name",
                "a:b.pdf|PDF|path-in-name",
                ".|PDF|path-in-name",
                "..|PDF|path-in-name",
                "a..pdf|PDF|-",
                ".a.pdf|PDF|unsafe-name",
                " a.pdf|PDF|unsafe-name",
                "a.pdf.|PDF|unsafe-name",
                "a.pdf |PDF|unsafe-name",
                "a<.pdf|PDF|unsafe-name",
                "a?.pdf|PDF|unsafe-name",
                "a*.pdf|PDF|unsafe-name",
                " |PDF|not-a-name"
            })
    void standsOnEveryDisk(String name, FileKind kind, String code) {
        assertThat(fault(name, kind)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void tellsAKindByItsWholeBeginning() {
        for (var kind : FileKind.values()) {
            assertThat(kind.fitsBeginning(new byte[] {})).isFalse();
            assertThat(FileKind.declared(kind.mediaType().toUpperCase(java.util.Locale.ROOT) + " ; charset=x"))
                    .contains(kind);
        }
        assertThat(FileKind.PDF.fitsBeginning("%PDF-".getBytes())).isTrue();
        assertThat(FileKind.PDF.fitsBeginning("%PDF".getBytes())).isFalse();
        assertThat(FileKind.PDF.fitsBeginning("%PDF+".getBytes())).isFalse();
        assertThat(FileKind.DOCX.fitsBeginning(new byte[] {'P', 'K', 3, 4})).isTrue();
        assertThat(FileKind.DOCX.fitsBeginning(new byte[] {'P', 'K', 5, 6})).isFalse();
        assertThat(FileKind.declared(null)).isEmpty();
    }
}
