// compiles: no
// asks: the call on the static list is not finished: it may become an Add or a Remove
// modelled on: own: code being typed
using System.Collections.Generic;

public static class Draft
{
    private static readonly List<string> Lines = new();

    public static void Put(string line)
    {
        Lines.
    }
}
