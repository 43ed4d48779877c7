// asks: the same awaitable awaited
// modelled on: microsoft/vs-threading test VSTHRD110, CustomAwaitable_ProducesDiagnostics
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

public readonly struct UiHop
{
    private readonly SynchronizationContext _ui;
    public UiHop(SynchronizationContext ui) => _ui = ui;
    public Awaiter GetAwaiter() => new(_ui);

    public readonly struct Awaiter : INotifyCompletion
    {
        private readonly SynchronizationContext _ui;
        public Awaiter(SynchronizationContext ui) => _ui = ui;
        public bool IsCompleted => SynchronizationContext.Current == _ui;
        public void OnCompleted(Action continuation) => _ui.Post(_ => continuation(), null);
        public void GetResult() { }
    }
}

public sealed class StatusBar
{
    private readonly SynchronizationContext _ui;
    private string _text = "";
    public StatusBar(SynchronizationContext ui) => _ui = ui;

    public async Task ShowAsync(Func<Task<string>> load)
    {
        var text = await load().ConfigureAwait(false);
        await SwitchToUi();
        _text = text;
    }

    public string Text => _text;
    private UiHop SwitchToUi() => new(_ui);
}
