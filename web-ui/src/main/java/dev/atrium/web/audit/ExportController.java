package dev.atrium.web.audit;

import dev.atrium.api.audit.EventArchive;
import dev.atrium.api.audit.EventChain;
import dev.atrium.api.audit.HistoryFilter;
import dev.atrium.api.audit.HistoryView;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.looking.Looks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Events as files, written while they are read, so that their number does not matter. Taking them away is a look as well. */
@Controller
class ExportController {

    private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

    private final Histories histories;
    private final EventArchive archive;
    private final EventChain chain;
    private final Looks looks;

    ExportController(Histories histories, EventArchive archive, EventChain chain, Looks looks) {
        this.histories = histories;
        this.archive = archive;
        this.chain = chain;
        this.looks = looks;
    }

    /** Without a filter all linked events with the checkpoints, which is what the verifier can say most about. */
    @GetMapping("/audit/export.jsonl")
    void lines(
            @RequestParam(required = false) @Nullable String history,
            CurrentMember viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        HistoryFilter filter = filter(history, viewer, request);
        OutputStream out = file("events.jsonl", "application/jsonl", response);
        if (filter.isEverything()) {
            archive.writeAll(out);
        } else {
            archive.writeLines(histories.all(filter), out);
        }
    }

    @GetMapping("/audit/export.csv")
    void csv(
            @RequestParam(required = false) @Nullable String history,
            CurrentMember viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        HistoryFilter filter = filter(history, viewer, request);
        archive.writeCsv(histories.all(filter), file("events.csv", "text/csv;charset=UTF-8;header=present", response));
    }

    @GetMapping("/audit/public-key.pem")
    ResponseEntity<String> publicKey(CurrentMember viewer) {
        return ResponseEntity.ok()
                .contentType(PEM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("public-key.pem"))
                .body(chain.publicKey());
    }

    /** What is nobody's history in particular is noted with the one who took it, and with whom it was chosen by. */
    private HistoryFilter filter(@Nullable String history, CurrentMember viewer, HttpServletRequest request) {
        AuditAddress address = AuditAddress.of("/audit/events", history, request);
        HistoryFilter filter = address.filter();
        if (history == null) {
            looks.at(viewer.id(), "export", filter.isEverything() ? "everything" : "selection", viewer);
            address.persons().forEach((by, person) -> looks.at(person, "export", by, viewer));
        } else {
            looks.at(find(history), viewer);
        }
        return filter;
    }

    private HistoryView find(String history) {
        return histories.find(history).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static OutputStream file(String name, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
        return response.getOutputStream();
    }

    private static String attachment(String name) {
        return "attachment; filename=\"" + name + "\"";
    }
}
