package io.mokuteki.agent.weaving;

import java.util.Map;

/** Writes down what the hook of another JVM will be told. The same description gives the same text. */
final class DescribedNumbers implements MemberNumbers {

    @Override
    public MemberNumber of(String verb, Map<String, Object> description) {
        return new DescribedNumber(DescriptionText.of(description));
    }
}
