package com.example.shop;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.annotation.RecipientId;

/** A client without a body, as an HTTP interface is. */
interface Partner {

    @Discloses(to = "partner", channel = "consent")
    String send(
            @RecipientId String which,
            @DataCategory("basic.name") String name,
            @NotPersonal("a number") long number,
            @NotPersonal("a number") double weight,
            @NotPersonal("a flag") boolean urgent);

    @DataCategory("basic.name")
    String lookUp(@NotPersonal("a number") int number);
}
