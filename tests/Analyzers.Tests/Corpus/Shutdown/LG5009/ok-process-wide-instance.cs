// asks: a private constructor and one static instance: the owner lives as long as the process
// modelled on: own: a static owner
using System;
using System.IO;

public sealed class AppClock
{
    private readonly FileSystemWatcher _zone;
    private TimeZoneInfo _local = TimeZoneInfo.Local;

    private AppClock()
    {
        _zone = new FileSystemWatcher(AppContext.BaseDirectory, "zone");
        _zone.Changed += (_, _) => _local = TimeZoneInfo.Local;
        _zone.EnableRaisingEvents = true;
    }

    public static AppClock Instance { get; } = new();

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, _local);
}
