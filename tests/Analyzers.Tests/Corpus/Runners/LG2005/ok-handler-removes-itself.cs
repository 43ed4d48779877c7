// asks: a local function removes itself when it runs
// modelled on: umbraco/Umbraco-CMS#8815
using System;

public static class Boot
{
    public static event Action Finished;
    public static void Finish() => Finished?.Invoke();
}

public sealed class Welcome
{
    private readonly Action<string> _show;

    public Welcome(Action<string> show) => _show = show;

    public void ShowAfterBoot(string text)
    {
        Boot.Finished += OnFinished;

        void OnFinished()
        {
            Boot.Finished -= OnFinished;
            _show(text);
        }
    }
}
