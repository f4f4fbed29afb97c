package vn.quyche.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.quyche.intake.Analysis;
import vn.quyche.intake.Intake;
import vn.quyche.intake.Oddity;
import vn.quyche.intake.Quantity;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.web.Words;

/** What stands in a regulation that the product has never seen, as JSON. */
@RestController
class IntakeApiController {

    /** Citations say the same of every regulation; this one has no name yet. */
    private static final String UNNAMED = "unknown";

    private final Intake intake;
    private final Words words;

    IntakeApiController(Intake intake, Words words) {
        this.intake = intake;
        this.words = words;
    }

    record AnalysisJson(
            String title,
            @Nullable String number,
            @Nullable LocalDate date,
            int chapters,
            int articles,
            List<Analysis.Passage> provisions,
            List<GapJson> gaps,
            List<QuantityJson> quantities) {}

    record GapJson(String eId, String message) {}

    record QuantityJson(
            String eId,
            Quantity.Kind kind,
            Quantity.Comparator comparator,
            Object value,
            @Nullable String unit,
            String text) {

        static QuantityJson of(Quantity quantity) {
            return new QuantityJson(
                    quantity.eId(),
                    quantity.kind(),
                    quantity.comparator(),
                    quantity.value(),
                    quantity.unit().orElse(null),
                    quantity.text());
        }
    }

    @PostMapping(path = "/api/v1/regulations/analyse", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AnalysisJson analyse(Actor me, @RequestParam(required = false) @Nullable MultipartFile file) {
        me.mustHave(Right.READ_REGULATION);
        if (file == null) {
            throw Refusal.invalid("file", "intake.no-file");
        }
        var analysis = analysed(file);
        return new AnalysisJson(
                analysis.title(),
                analysis.number().orElse(null),
                analysis.date().orElse(null),
                analysis.chapters(),
                analysis.articles(),
                analysis.provisions(),
                analysis.gaps().stream().map(this::gap).toList(),
                analysis.quantities().stream().map(QuantityJson::of).toList());
    }

    private Analysis analysed(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return intake.analyse(
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GapJson gap(Oddity oddity) {
        var places = new ArrayList<String>();
        if (!oddity.eId().isEmpty()) {
            places.add(place(oddity.eId()));
        }
        oddity.others().forEach(other -> places.add(place(other)));
        return new GapJson(oddity.eId(), words.say("intake.gap." + oddity.kind().key(), places.toArray()));
    }

    private String place(String eId) {
        return words.full(new Citation(UNNAMED, eId));
    }
}
