package io.mokuteki.agent.weaving;

import java.util.Map;

/** Gives governed members their numbers. */
interface MemberNumbers {

    /**
     * The number of a member; for the same member the same.
     *
     * @param verb what the hook is asked about it
     * @param description what the judge needs to know, in types of the JDK
     */
    MemberNumber of(String verb, Map<String, Object> description);
}
