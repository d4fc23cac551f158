// TapiFunctions: lineMakeCall,lineDrop,lineAnswer,lineHold
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tapi;

internal sealed class Desk
{
    private readonly List<Task> _running = new();
    private Task? _last;

    public void Start(Call call)
    {
        _running.Add(call.HoldAsync());
        _last = call.DropAsync();
    }

    public async Task FinishAsync()
    {
        await Task.WhenAll(_running);
        if (_last is not null)
        {
            await _last;
        }
    }
}
