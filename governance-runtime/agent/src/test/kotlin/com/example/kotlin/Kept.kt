package com.example.kotlin

import io.mokuteki.annotation.ForPurpose
import java.util.concurrent.Callable
import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.resume
import kotlin.coroutines.startCoroutine
import kotlin.coroutines.suspendCoroutine

private var parked: Continuation<Unit>? = null

private suspend fun park() = suspendCoroutine<Unit> { parked = it }

/** Has a purpose, and gives away what reads later. */
@ForPurpose("billing")
class Letters(private val bare: Bare) {

    fun atOnce(): String = bare.amount

    fun lambda(): () -> String = { bare.amount }

    fun lambdaAsClass(): () -> String = @JvmSerializableLambda { bare.amount }

    fun forJava(): Callable<String> = Callable { bare.amount }

    fun property(): () -> String = bare::amount

    fun function(): () -> String = bare::component1

    fun sequence(): Sequence<String> = sequence { yield(bare.amount) }

    fun suspending(): suspend () -> String = { bare.amount }

    suspend fun resumed(): String {
        park()
        return bare.amount
    }

    fun anonymous(): () -> String = object : () -> String {
        override fun invoke(): String = bare.amount
    }
}

/** Keeps what a type with a purpose gives away, and reads without one. Prints what came of it. */
object Kept {

    private fun told(what: String, read: () -> String) =
        println("$what: ${runCatching(read).fold({ it }, { it.javaClass.simpleName })}")

    private fun begun(function: suspend () -> String): String {
        var outcome: Result<String>? = null
        function.startCoroutine(Continuation(EmptyCoroutineContext) { outcome = it })
        parked?.resume(Unit)
        return outcome!!.getOrThrow()
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        val letters = Letters(Bare("secret"))
        told("at once", letters::atOnce)
        told("a lambda", letters.lambda())
        told("a lambda that is a class", letters.lambdaAsClass())
        told("a lambda for Java", letters.forJava()::call)
        told("a property", letters.property())
        told("a function", letters.function())
        told("a sequence", letters.sequence()::first)
        told("a suspend lambda") { begun(letters.suspending()) }
        told("a suspend function, resumed") { begun { letters.resumed() } }
        told("an object with a method of its own", letters.anonymous())
    }
}
