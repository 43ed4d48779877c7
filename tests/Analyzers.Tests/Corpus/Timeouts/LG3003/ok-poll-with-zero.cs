// asks: Wait(0) asks whether a task that was handed in has ended
// modelled on: own: progress of a shared task
using System;
using System.Threading.Tasks;

public sealed class Backup
{
    private readonly Task _running;

    public Backup(Task running) => _running = running;

    public bool Done => _running.Wait(0);

    public Task Completion => _running;
}
