// asks: the timer is not even kept in a local: an object creation as a statement
// modelled on: dotnet/coreclr#6055
using System;
using System.IO;
using System.Threading;

public static class Reminders
{
    public static void RemindLater(TextWriter to, string text, TimeSpan after)
    {
        if (after <= TimeSpan.Zero)
        {
            to.WriteLine(text);
            return;
        }

        new Timer(_ => to.WriteLine(text), null, after, Timeout.InfiniteTimeSpan); // expect: LG2001
    }
}
