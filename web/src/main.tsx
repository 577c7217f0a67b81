import './stijl/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { tabblad } from './api/client.ts';
import { queryClient, router } from './router.tsx';

const plek = document.getElementById('app');
if (!plek) throw new Error('index.html heeft geen #app');
tabblad.volg(window);
createRoot(plek).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
