// asks: drops in two cases of a switch, one of them the task that a local function passes through
// modelled on: jchristn/SuperSimpleTcp#48
using System;
using System.Threading.Tasks;

public interface IConnection { Task SendAsync(string text); Task CloseAsync(); }

public sealed class Protocol
{
    private readonly IConnection _connection;
    private int _state;

    public Protocol(IConnection connection) => _connection = connection;

    public int Handle(string line)
    {
        switch (line)
        {
            case "HELO":
                Answer("OLEH"); // expect: LG1001
                _state = 1;
                break;
            case "QUIT" when _state > 0:
                _connection.CloseAsync(); // expect: LG1001
                _state = 0;
                break;
            default:
                _state = -1;
                break;
        }

        return _state;

        Task Answer(string text) => _connection.SendAsync(text);
    }
}
