// asks: the bool is a condition of the returned expression, in milliseconds
// modelled on: own: the wrapper that keeps a model alive
using System;
using System.Threading;

public sealed class Predictor
{
    private readonly Func<float[], float> _predict;

    public Predictor(Func<float[], float> predict) => _predict = predict;

    public float? Predict(float[] input)
    {
        float value = 0;
        var thread = new Thread(Work);
        thread.IsBackground = true;
        thread.Start();
        return thread.Join(2000) ? value : null; // expect: LG3001

        void Work() => value = _predict(input);
    }
}
