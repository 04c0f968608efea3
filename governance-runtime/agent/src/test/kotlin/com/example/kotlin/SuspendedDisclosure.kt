package com.example.kotlin

import io.mokuteki.annotation.DataCategory
import io.mokuteki.annotation.Discloses
import io.mokuteki.annotation.ForPurpose
import io.mokuteki.runtime.PurposeViolationException
import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.startCoroutine

/** Hands a name to a carrier, by a suspend function and by one that is none. Prints what came of it. */
object SuspendedDisclosure {

    @Discloses(to = "carrier", channel = "outsourcing")
    private suspend fun suspended(@DataCategory("basic.name") name: String): String = "suspended $name"

    @Discloses(to = "carrier", channel = "outsourcing")
    private fun plain(@DataCategory("basic.name") name: String): String = "plain $name"

    @ForPurpose("delivery")
    private suspend fun delivering(): String = suspended(text("Hanako"))

    @ForPurpose("delivery")
    private suspend fun deliveringPlainly(): String = plain(text("Hanako"))

    private fun tell(what: String, function: suspend () -> String) =
        function.startCoroutine(Continuation(EmptyCoroutineContext) { outcome ->
            println("$what: ${outcome.fold({ it }, { (it as PurposeViolationException).decision().reason().get().toString() })}")
        })

    @JvmStatic
    fun main(arguments: Array<String>) {
        tell("a suspend function that discloses", { delivering() })
        tell("one that discloses by another", { deliveringPlainly() })
    }
}
