using System.Globalization;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace LifetimeGuard.Harness.Tracing;

/// <summary>Reads who started which thread out of an event trace.</summary>
internal static class ThreadBirths
{
    // Microsoft-Windows-DotNETRuntime, ThreadCreated: Flags, ThreadPoolWorker.
    private const int PoolWorkerFlag = 4;

    /// <summary>Every thread in the trace, by the kernel's ID.</summary>
    public static IReadOnlyDictionary<int, ThreadBirth> Read(string traceFile)
    {
        string converted = TraceLog.CreateFromEventPipeDataFile(traceFile, traceFile + ".etlx");
        using var log = new TraceLog(converted);

        // The creator's event has the stack, the new thread's own event its kernel ID; the runtime's ID joins them. It is
        // an address that a later thread may have again, so the order of the events matters.
        var creating = new Dictionary<ulong, IReadOnlyList<CodePlace>>();
        var births = new Dictionary<int, ThreadBirth>();
        HashSet<int> poolThreads = [];
        foreach (var data in log.Events)
        {
            switch (data)
            {
                case ThreadCreatedTraceData created when ((int)created.Flags & PoolWorkerFlag) != 0:
                    poolThreads.Add((int)created.OSThreadID);
                    break;
                case ThreadStartWorkTraceData { EventName: "Thread/Creating" } start:
                    creating[ThreadOf(start)] = Places(start.CallStack());
                    break;
                case ThreadStartWorkTraceData { EventName: "Thread/Running" } running when creating.Remove(ThreadOf(running), out var stack):
                    births[running.ThreadID] = new ThreadBirth(running.ThreadID, poolThreads.Contains(running.ThreadID), stack);
                    break;
            }
        }

        return births;
    }

    // The property called ID is the event's own.
    private static ulong ThreadOf(TraceEvent data) => Convert.ToUInt64(data.PayloadByName("ID"), CultureInfo.InvariantCulture);

    private static List<CodePlace> Places(TraceCallStack? stack)
    {
        List<CodePlace> places = [];
        for (; stack is not null; stack = stack.Caller)
        {
            var address = stack.CodeAddress;
            if (address.Method is { } method)
                places.Add(new CodePlace(WithoutParameters(method.FullMethodName), method.MethodModuleFile?.FilePath, method.MethodToken, address.ILOffset));
        }

        return places;
    }

    private static string WithoutParameters(string name) => name.IndexOf('(') is > 0 and var open ? name[..open] : name;
}
