// asks: an awaited call before the try
// modelled on: nokkies/ModbusForge#74
using System;
using System.Threading.Tasks;

public sealed class TrendTimer
{
    public event EventHandler Tick;
    public void Fire() => Tick?.Invoke(this, EventArgs.Empty);
}

public sealed class TrendView
{
    private readonly Func<Task<double[]>> _read;
    private readonly Action<double[]> _draw;

    public TrendView(TrendTimer timer, Func<Task<double[]>> read, Action<double[]> draw)
    {
        (_read, _draw) = (read, draw);
        timer.Tick += TrendTimer_Tick;
    }

    public string Problem { get; private set; } = "";

    private async void TrendTimer_Tick(object sender, EventArgs e) // expect: LG1009
    {
        var values = await _read(); // expect-or: LG1009
        try
        {
            _draw(values);
        }
        catch (Exception ex)
        {
            Problem = ex.Message;
        }
    }
}
