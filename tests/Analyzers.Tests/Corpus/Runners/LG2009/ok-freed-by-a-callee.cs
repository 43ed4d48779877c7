// asks: a method of this program takes the handle and frees it on each path
// modelled on: realm/realm-dotnet#2867
using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

public static class Completion
{
    public static Task<bool> Ask(Action<IntPtr, Action<IntPtr, bool>> native)
    {
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var handle = GCHandle.Alloc(answer);
        native(GCHandle.ToIntPtr(handle), (_, ok) => Finish(handle, ok));
        return answer.Task;
    }

    private static void Finish(GCHandle handle, bool ok)
    {
        var answer = (TaskCompletionSource<bool>)handle.Target;
        handle.Free();
        answer.TrySetResult(ok);
    }
}
