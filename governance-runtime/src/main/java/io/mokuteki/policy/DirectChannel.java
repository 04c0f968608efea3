package io.mokuteki.policy;

import java.util.List;

/**
 * A channel that is not joint use: outsourcing, consent, law.
 *
 * @param id {@code outsourcing}
 * @param clause the clause or statute that allows it
 * @param label the notice's wording
 * @param recipients who may receive through it
 * @param conditions what must hold for any hand-over through it
 */
public record DirectChannel(String id, String clause, Label label, Selection recipients, List<String> conditions)
        implements Channel {

    public DirectChannel {
        conditions = List.copyOf(conditions);
    }
}
