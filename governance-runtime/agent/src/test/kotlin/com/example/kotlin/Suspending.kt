package com.example.kotlin

import io.mokuteki.annotation.ForPurpose
import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.resume
import kotlin.coroutines.startCoroutine
import kotlin.coroutines.suspendCoroutine

/** Functions that are suspended, and go on where they are resumed. Prints what came of their reads. */
class Suspending {

    private val bare = Bare("secret")
    private var parked: Continuation<Unit>? = null
    private var outcome = "nothing yet"

    private suspend fun park() = suspendCoroutine<Unit> { parked = it }

    @ForPurpose("billing")
    private suspend fun before(): String {
        val amount = bare.amount
        park()
        return amount
    }

    @ForPurpose("billing")
    private suspend fun after(): String {
        park()
        return bare.amount
    }

    @ForPurpose("billing")
    private suspend fun around(times: Int): String {
        if (times == 0) return bare.amount
        return around(times - 1).also { park() }
    }

    @ForPurpose("billing")
    private suspend fun handedOn(): String = after()

    private suspend fun afterwards(): String {
        park()
        val amount = around(0)
        return amount + " and " + attempt { bare.amount }
    }

    @ForPurpose("billing")
    private suspend fun resuming(): String {
        park()
        return billing(bare::amount)
    }

    private fun begin(function: suspend () -> String) {
        outcome = "suspended"
        function.startCoroutine(Continuation(EmptyCoroutineContext) { outcome = it.fold({ it }, ::refusal) })
    }

    private fun resumed(): String {
        parked!!.resume(Unit)
        return outcome
    }

    private fun told(what: String, function: suspend () -> String, going: (() -> String) -> String = { it() }) {
        begin(function)
        println("$what: ${going { if (outcome == "suspended") resumed() else outcome }}")
    }

    private fun attempt(read: () -> String): String = runCatching(read).fold({ it }, ::refusal)

    private fun refusal(thrown: Throwable): String = thrown.javaClass.simpleName

    private fun tellAll() {
        told("read before it is suspended", { before() })
        told("read after it is resumed for nothing", { after() })
        told("read after it is resumed for its purpose", { after() }, ::billing)
        told("read after it is resumed for another", { after() }, ::support)
        told("a function that hands on, resumed for nothing", { handedOn() })
        told("never suspended", { around(0) })
        told("called by one with its purpose, and suspended later", { around(1) })
        told("called by one that is resumed for nothing, and a read after it", { afterwards() })
        told("a function with a purpose that is no suspend function, after it is resumed", { resuming() })
        support { begin { after() } }
        println("begun for another purpose, resumed for nothing: ${resumed()}")
        println("and then: ${attempt { bare.amount }}")
    }

    companion object {
        @JvmStatic
        fun main(arguments: Array<String>) = Suspending().tellAll()
    }
}

@ForPurpose("billing")
private fun <T> billing(task: () -> T): T = task()

@ForPurpose("support")
private fun <T> support(task: () -> T): T = task()
