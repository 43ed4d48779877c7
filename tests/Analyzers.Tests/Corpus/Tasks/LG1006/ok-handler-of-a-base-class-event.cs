// asks: the override of an On-method with an EventArgs parameter, guarded
// modelled on: microsoft/vs-threading test VSTHRD100, ReportWarningOnAsyncVoidEventHandlerWithMyEventArgs
using System;
using System.Threading.Tasks;

public class Window
{
    public event EventHandler Closed;

    public void Close() => OnClosed(EventArgs.Empty);

    protected virtual void OnClosed(EventArgs e) => Closed?.Invoke(this, e);
}

public sealed class EditorWindow : Window
{
    private readonly Func<Task> _saveLayout;

    public EditorWindow(Func<Task> saveLayout) => _saveLayout = saveLayout;

    protected override async void OnClosed(EventArgs e)
    {
        base.OnClosed(e);
        try
        {
            await _saveLayout();
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine(ex);
        }
    }
}
