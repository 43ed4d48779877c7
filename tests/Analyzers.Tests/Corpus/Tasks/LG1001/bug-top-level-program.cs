// asks: the drop is in a top-level program, whose end ends the process with the work half done
// modelled on: jchristn/SuperSimpleTcp#48
using System;
using System.Net.Http;
using System.Threading.Tasks;

var target = args.Length > 0 ? args[0] : "localhost";
var client = new HttpClient { BaseAddress = new Uri("http://" + target) };

for (var i = 0; i < 3; i++)
{
    var greeting = await client.GetStringAsync("hello");
    if (greeting.Length == 0)
        continue;

    Acknowledge(client, i); // expect: LG1001
    Console.WriteLine($"{i}: {greeting}");
}

return 0;

static async Task Acknowledge(HttpClient client, int number)
{
    using var body = new StringContent(number.ToString());
    using var response = await client.PostAsync("ack", body);
    response.EnsureSuccessStatusCode();
}
