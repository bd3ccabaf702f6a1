package org.caseledger.app.web.pages.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.proofs.NotSigned;
import org.caseledger.app.proofs.ProvenLog;
import org.caseledger.app.proofs.ProvenLogs;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.tree.InclusionProof;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whether an entry is still what was recorded, as this server finds it, and what to take away so as not to have to believe
 * this server. An entry's leaf says what kind of fact was recorded when, and nothing of anybody.
 */
@Controller
class ProofController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final ProvenLogs logs;

    ProofController(ProvenLogs logs) {
        this.logs = logs;
    }

    @GetMapping("/proof")
    ModelAndView ask(@RequestParam(name = "entry", required = false, defaultValue = "") String entry) {
        if (!entry.isBlank()) {
            return proof(entry.strip());
        }
        ModelAndView page = new ModelAndView("proof/ask");
        page.addObject("size", logs.caseLog().size());
        return page;
    }

    @GetMapping("/proof/{position}")
    ModelAndView proof(@PathVariable String position) {
        ProvenLog log = logs.caseLog();
        long number = number(position);
        ProvenLog.Entry entry = log.entry(number).orElseThrow(RequestRefused::notFound);
        long size = signedWith(log, number);
        ProvenLog.Inclusion inclusion = log.inclusion(number, size);
        List<ProvenLog.Anchor> anchors = log.anchors().stream().filter(anchor -> anchor.size() > number).toList();
        ModelAndView page = new ModelAndView("proof/proof");
        page.addObject("entry", entry);
        page.addObject("inclusion", inclusion);
        page.addObject("fits", fits(entry, inclusion));
        page.addObject("signed", log.signedSize() > number);
        page.addObject("timestamps", of(anchors, "rfc3161"));
        page.addObject("witnesses", of(anchors, "witness"));
        page.addObject("copies", of(anchors, "file") + of(anchors, "email"));
        page.addObject("picture", PathPicture.of(inclusion));
        return page;
    }

    @GetMapping("/proof/{position}/receipt")
    ResponseEntity<String> receipt(@PathVariable String position) {
        long number = number(position);
        return file(
                logs.caseLog().receipt(number).orElseThrow(RequestRefused::notFound),
                "entry-" + number + ".tlog-proof");
    }

    @GetMapping("/proof/checkpoint")
    ResponseEntity<String> checkpoint() {
        return file(logs.caseLog().checkpoint(), "checkpoint.txt");
    }

    @GetMapping("/proof/key")
    ResponseEntity<String> key() {
        return file(logs.caseLog().keys(), "key.txt");
    }

    private static ResponseEntity<String> file(String content, String name) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /** The newest signed size that holds the entry; where none does yet, the log as it is. */
    private static long signedWith(ProvenLog log, long position) {
        if (log.signedSize() > position) {
            return log.signedSize();
        }
        try {
            log.receipt(position);
        } catch (NotSigned notYet) {
            return log.size();
        }
        return Math.max(log.signedSize(), position + 1);
    }

    /** Reckons the root again from the entry's own text. */
    private static boolean fits(ProvenLog.Entry entry, ProvenLog.Inclusion inclusion) {
        Digest leaf = Digest.ofLeaf(entry.leaf().getBytes(StandardCharsets.UTF_8));
        List<Digest> path = new ArrayList<>();
        inclusion.hashes().forEach(hash -> path.add(Digest.parseBase64(hash)));
        return new InclusionProof(inclusion.position(), inclusion.size(), path)
                .proves(leaf, Digest.parseBase64(inclusion.root()));
    }

    private static long of(List<ProvenLog.Anchor> anchors, String kind) {
        return anchors.stream().filter(anchor -> anchor.kind().equals(kind)).count();
    }

    private static long number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw RequestRefused.notFound();
        }
        return Long.parseLong(text);
    }
}
