package com.example.paths;

/** What has an amount; its default method reads a field. */
public interface HasAmount {

    String getAmount();

    default long byDefault() {
        return ((Amounts) this).aLong;
    }
}
