package com.example.shop;

import io.mokuteki.annotation.DataCategory;

/** What a customer paid. */
public record Payment(@DataCategory("payment.amount") long amount) {}
