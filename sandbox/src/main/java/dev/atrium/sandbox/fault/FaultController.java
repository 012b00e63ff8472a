package dev.atrium.sandbox.fault;

import dev.atrium.sandbox.fault.Faults.Switched;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The fault switches: JSON for scripts, a form for people. */
@RestController
@Profile("sandbox")
class FaultController {

    private static final String PATH = "/sandbox/faults/{party}";

    private final Faults faults;

    FaultController(Faults faults) {
        this.faults = faults;
    }

    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    Switched set(@PathVariable String party, @RequestBody Switched wanted) {
        return change(party, wanted.kind(), wanted.times());
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> submit(@PathVariable String party, @RequestParam Fault kind, @RequestParam int times) {
        change(party, kind, times);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/sandbox/#faults")
                .build();
    }

    private Switched change(String name, Fault kind, int times) {
        ThirdParty party = ThirdParty.parse(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        faults.set(party, kind, times);
        return faults.current(party);
    }
}
