package com.example.shop;

import java.util.function.IntFunction;

/** Must not load: the call happens where nobody can check it. */
final class MethodReferenceToPartner {

    private MethodReferenceToPartner() {}

    static IntFunction<String> of(Partner partner) {
        return partner::lookUp;
    }
}
