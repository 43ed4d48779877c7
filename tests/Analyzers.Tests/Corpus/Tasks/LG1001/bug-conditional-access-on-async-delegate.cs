// asks: a Func<Task> invoked through ?. as a statement, inside a catch-all that can see nothing
// modelled on: microsoft/vs-threading test VSTHRD110, ConditionalAccess_ProducesDiagnostic
using System;
using System.Threading.Tasks;

public sealed class Editor
{
    public Func<string, Task> Saving { get; set; }

    public string Text { get; private set; } = "";

    public bool TryReplace(string text)
    {
        try
        {
            Text = text;
            Saving?.Invoke(text); // expect: LG1001
            return true;
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine("not saved: " + ex.Message);
            return false;
        }
    }
}
