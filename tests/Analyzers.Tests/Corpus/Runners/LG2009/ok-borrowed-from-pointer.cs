// asks: FromIntPtr makes no handle: the callback looks at one that another method frees
// modelled on: dotnet/coreclr#23293
using System;
using System.Runtime.InteropServices;

public sealed class Call
{
    public string Name { get; init; }
    public int Answers { get; private set; }

    public static void OnAnswer(IntPtr state)
    {
        var handle = GCHandle.FromIntPtr(state);
        if (handle.Target is Call call)
            call.Answers++;
    }

    public int Run(Action<IntPtr> invoke)
    {
        var handle = GCHandle.Alloc(this);
        try
        {
            invoke(GCHandle.ToIntPtr(handle));
            return Answers;
        }
        finally
        {
            handle.Free();
        }
    }
}
