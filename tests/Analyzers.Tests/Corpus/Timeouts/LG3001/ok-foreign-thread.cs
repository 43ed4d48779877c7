// asks: a thread that the caller made and owns
// modelled on: own: waiting for the caller's thread
using System;
using System.Threading;

public static class ThreadExtensions
{
    public static bool EndsWithin(this Thread thread, TimeSpan limit) => thread.Join(limit);
}
