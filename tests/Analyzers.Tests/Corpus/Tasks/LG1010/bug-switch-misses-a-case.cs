// asks: one case of the callback's switch does nothing
// modelled on: OrangeCube/MinimumAsyncBridge#5
using System;
using System.Threading.Tasks;

public enum Outcome { Done, Failed, Aborted }
public interface IPrinter { void Print(string text, Action<Outcome> finished); }

public static class Printing
{
    public static Task PrintAsync(this IPrinter printer, string text)
    {
        var printed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously); // expect: LG1010
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
                case Outcome.Aborted:
                    Console.WriteLine("aborted"); // expect-or: LG1010
                    break;
            }
        });
        return printed.Task;
    }
}
