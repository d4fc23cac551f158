using Spectre.Console;
using Tapi.Tool;
using Tapi.Tool.Hosting;

return await ToolCommands.RunAsync(args, new ToolHost { Console = AnsiConsole.Console, Output = Console.Out, Input = Console.In });
