// asks: Wait(0) asks whether the task in a field has ended; the field is awaited elsewhere
// modelled on: own: progress of an owned task
using System;
using System.Threading.Tasks;

public sealed class Backup
{
    private readonly Task _running;

    public Backup(Func<Task> run) => _running = run();

    public bool Done => _running.Wait(0);

    public Task Completion => _running;
}
