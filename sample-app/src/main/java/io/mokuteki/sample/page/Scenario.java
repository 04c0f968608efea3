package io.mokuteki.sample.page;

import io.mokuteki.annotation.NotPersonal;
import java.util.List;

/**
 * A situation of the retailer's business with actions that the notice permits, and others that it does not.
 *
 * @param id its part of the address
 * @param title its heading
 * @param story what it is about
 * @param actions what can be tried
 */
@NotPersonal("what the page offers to everybody")
record Scenario(String id, Text title, Text story, List<Action> actions) {

    Action action(String wanted) {
        return actions.stream()
                .filter(action -> action.id().equals(wanted))
                .findFirst()
                .orElseThrow(NoSuchScenarioException::new);
    }
}
