package com.example.generated;

import io.mokuteki.annotation.DataCategory;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.With;

/** Lombok writes its methods. */
@Data
@With
@Builder(toBuilder = true)
@AllArgsConstructor
public class LombokAmount {

    @DataCategory("payment.amount")
    private String amount;

    private int number;
}
