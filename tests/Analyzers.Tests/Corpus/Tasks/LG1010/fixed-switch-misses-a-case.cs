// asks: a switch with a default that covers what is left
// modelled on: OrangeCube/MinimumAsyncBridge#5
using System;
using System.Threading.Tasks;

public enum Outcome { Done, Failed, Aborted }
public interface IPrinter { void Print(string text, Action<Outcome> finished); }

public static class Printing
{
    public static Task PrintAsync(this IPrinter printer, string text)
    {
        var printed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        printer.Print(text, outcome =>
        {
            switch (outcome)
            {
                case Outcome.Done:
                    printed.SetResult();
                    break;
                case Outcome.Failed:
                    printed.SetException(new InvalidOperationException("printer failed"));
                    break;
                default:
                    printed.SetCanceled();
                    break;
            }
        });
        return printed.Task;
    }
}
