// asks: Subscribe of a source written here that pushes everything and completes before it returns
// modelled on: ReactiveX/RxJava#5803
using System;

public sealed class Lines : IObservable<string>
{
    private readonly string _text;

    public Lines(string text) => _text = text;

    public IDisposable Subscribe(IObserver<string> observer)
    {
        foreach (var line in _text.Split('\n'))
            observer.OnNext(line);
        observer.OnCompleted();
        return Nothing.Instance;
    }

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();
        public void Dispose() { }
    }
}

public sealed class LineCount : IObserver<string>
{
    public int Value { get; private set; }

    public static int Of(string text)
    {
        var count = new LineCount();
        new Lines(text).Subscribe(count);
        return count.Value;
    }

    public void OnNext(string value) => Value++;
    public void OnCompleted() { }
    public void OnError(Exception error) => Value = -1;
}
