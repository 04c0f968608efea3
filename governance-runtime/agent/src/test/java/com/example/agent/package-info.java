/** Another agent. */
package com.example.agent;
