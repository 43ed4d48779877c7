// asks: an async void local function that detaches itself from the event it handles
// modelled on: TwitchLib/TwitchLib.Api#127
using System;
using System.Threading.Tasks;

public sealed class Door
{
    public event EventHandler Opened;
    public void Open() => Opened?.Invoke(this, EventArgs.Empty);
}

public static class Greeting
{
    public static void GreetOnce(Door door, Func<Task> greet, Action<Exception> failed)
    {
        door.Opened += OnOpened;

        async void OnOpened(object sender, EventArgs e)
        {
            door.Opened -= OnOpened;
            try
            {
                await greet();
            }
            catch (Exception ex)
            {
                failed(ex);
            }
        }
    }
}
