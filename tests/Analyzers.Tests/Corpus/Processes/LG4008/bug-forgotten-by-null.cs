// asks: Stop sets the field to null: the handle is lost and the child runs on
// modelled on: own: "= null" neither ends nor releases
using System.Diagnostics;

public sealed class Recorder
{
    private Process _recording; // expect: LG4008

    public bool IsRecording => _recording != null;

    public void Start(string device)
    {
        if (_recording != null)
            return;

        _recording = Process.Start("arecord", ["-D", device, "out.wav"]); // expect-or: LG4008
    }

    public void Stop() // expect-or: LG4008
    {
        _recording = null; // expect-or: LG4008
    }
}
