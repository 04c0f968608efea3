package com.example.shop;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.runtime.AgentBridge;
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

    /** Called in a handler, by code that wraps what it throws. */
    @GetMapping("/wrapped-phones")
    @ForPurpose("billing")
    public Answer wrappedPhones() throws ReflectiveOperationException {
        try {
            readAsTheAgentDoes("phone", "basic.phone");
            return new Answer();
        } catch (RuntimeException refused) {
            throw wrapped(wrapped(refused));
        }
    }

    private static void readAsTheAgentDoes(String member, String category) {
        AgentBridge.judge(ShopController.class.getClassLoader()).apply("read", new Object[] {
            4_000, Map.of("type", "Row", "member", member, "categories", List.of(category)), null
        });
    }

    private static RuntimeException wrapped(RuntimeException refused) throws ReflectiveOperationException {
        // What a record pattern of Java 21 throws, where there is such a thing.
        return Runtime.version().feature() < 21
                ? new IllegalStateException(refused)
                : (RuntimeException) Class.forName("java.lang.MatchException")
                        .getConstructor(String.class, Throwable.class)
                        .newInstance(refused.toString(), refused);
    }
}
