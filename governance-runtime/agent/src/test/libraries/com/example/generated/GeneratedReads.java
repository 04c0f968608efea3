package com.example.generated;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Reads of code that compilers' plug-ins wrote. */
public final class GeneratedReads implements Supplier<Map<String, Callable<Object>>> {

    private final LombokAmount lombok = new LombokAmount("secret", 1);
    private final LombokAmount itsLike = new LombokAmount("secret", 1);

    @Override
    public Map<String, Callable<Object>> get() {
        Map<String, Callable<Object>> reads = new LinkedHashMap<>();
        reads.put("Lombok: getter", lombok::getAmount);
        reads.put("Lombok: `toString`", lombok::toString);
        reads.put("Lombok: `equals`", () -> lombok.equals(itsLike));
        reads.put("Lombok: `hashCode`", () -> lombok.hashCode() == itsLike.hashCode());
        reads.put("Lombok: `toBuilder`", () -> lombok.toBuilder().number(2).build().getAmount());
        reads.put("Lombok: `with`", () -> lombok.withNumber(2).getAmount());
        reads.put("MapStruct: a mapper", () -> AmountMapper.MAPPER.view(new WrittenAmount()).getAmount());
        return reads;
    }
}
