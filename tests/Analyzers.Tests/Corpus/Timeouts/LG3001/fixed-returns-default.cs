// asks: the thread that is late is handed to a list of the owner
// modelled on: own: the repair of the twin
using System;
using System.Collections.Concurrent;
using System.Threading;

public sealed class Predictor
{
    private readonly Func<float[], float> _predict;

    public ConcurrentBag<Thread> Late { get; } = new();

    public Predictor(Func<float[], float> predict) => _predict = predict;

    public float? Predict(float[] input)
    {
        float value = 0;
        var thread = new Thread(Work);
        thread.IsBackground = true;
        thread.Start();
        if (thread.Join(2000))
            return value;

        Late.Add(thread);
        return null;

        void Work() => value = _predict(input);
    }
}
