package com.example.shop;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.runtime.PurposeScope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** Request handlers; what they return tells the purposes under which it is written. */
@RestController
public class ShopController {

    /** Written by a JSON mapper, which asks {@link #getPurposes}. */
    public static class Answer {
        public List<String> getPurposes() {
            return PurposeScope.purposesInForce();
        }
    }

    /** A customer as a page shows it. */
    public record Row(@DataCategory("basic.phone") String phone) {}

    @GetMapping("/bill")
    @ForPurpose("billing")
    public Answer bill() {
        return new Answer();
    }

    @GetMapping("/deliver-later")
    @ForPurpose("delivery")
    public Callable<Answer> deliverLater() {
        return Answer::new;
    }

    @GetMapping("/plain")
    public Answer plain() {
        return new Answer();
    }

    @GetMapping("/phones")
    @ForPurpose("billing")
    public List<Row> phones() {
        return List.of(new Row("not-to-be-seen"));
    }

    @GetMapping("/undeclared-phones")
    @ForPurpose("billing")
    public ResponseEntity<?> undeclaredPhones() {
        return ResponseEntity.ok(Map.of("rows", new Object[] {new Answer(), new Row("not-to-be-seen")}));
    }

    @GetMapping("/undeclared-page")
    @ForPurpose("billing")
    public ModelAndView undeclaredPage() {
        return new ModelAndView("page", "row", new Row("not-to-be-seen"));
    }

    @GetMapping("/undeclared-answer")
    @ForPurpose("billing")
    public Object undeclaredAnswer() {
        return new Answer();
    }

    @GetMapping("/partly-permitted")
    @ForPurpose("billing")
    public Object partlyPermitted() {
        return new Customer(1, "n", "not-to-be-seen");
    }

    @GetMapping("/broken")
    @ForPurpose("billing")
    public Answer broken() {
        throw new IllegalStateException("broken");
    }
}
